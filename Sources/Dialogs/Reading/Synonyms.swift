import Understanding

extension SynonymLists {
  /// Words that mean the same in a workroom.
  static let dutyBot = SynonymLists(
    zh: """
      什么=啥 什麽 什么样的 哪些个
      怎么=咋 咋个 如何 怎样 怎么样 咋样 怎么着
      我=俺 本人 我自己 咱自己
      我们=咱们 咱 咱这 我们这
      看=看看 看一下 看下 瞧瞧 瞅瞅 看一眼 给我看 查看 显示 列出 列一下 调出 列出来 调出来 翻翻 查一下 查查 查询 查找 找一下 找找 搜索 搜一下 瞧一下
      登记=登一下 登个 登上 录入 录一下 录个 录上 记录 记一下 记个 记上 记下 录进去 登进去 写进去 输入 填上 登 录
      值班=坐班 轮值 当班 上值 值守 值一班 值个班 接访 当值
      签到=打卡 报到 签个到 签入 签一下到
      签退=签出 签个退 退岗 收班 收工 打退卡
      下班=走人 撤了 我走了 先走了 离岗 回家了
      群众=老百姓 居民 村民 老乡 市民 大爷 大妈 大姐 大哥 老人家 老人 老太太 老头 女士 先生 师傅 大伯 大娘 阿姨 业主 小伙子 家长 来访人 来访者 来访的 商户 农民工
      给=帮 替 为
      请假=请个假 告假 休假 请几天假
      委员=张委员 委员们
      工作室=本室 我室 咱室 室里 咱们室 这个室 我们室 各室
      要=想 想要 打算 准备 得 需要
      现在=这会儿 眼下 目前 此刻 当前
      刚才=刚 刚刚 方才
      没有=没 没得 无 木有
      几次=多少次 几回 多少回 几趟
      什么时候=啥时候 几时 何时 哪天 几号 什么时间 啥时间 哪一天
      谁=哪位 哪个委员 哪个人 哪几个 哪位委员 哪些人 哪些委员
      还差=还欠 还缺 差 欠 缺
      完成=做完 干完 弄完 搞完 完了 达标 够了 够没 够不够 达到
      办=处理 解决 弄 搞 做
      答复=回复 回话 反馈 回信 答覆
      打印=打一份 印一份 打出来 印出来 打几张 印
      导出=导成 导 下载 拷 存成 拷贝
      公示=公布 发布 公告 公开 贴出去 挂出去 发出去
      检查=督查 督导 抽查 巡查 查看
      考核=考评 评定 评估 打分 评议
      总结=小结 年报 汇报材料
      排班=排个班 排一下班 安排值班 值班安排 排班表 值班表 班表
      换班=调班 倒班 替班 代班 顶班 对调 互换 换个班
      删除=删掉 删了 抹掉 清除 去掉 抹去 清掉 删去 删
      错=不对 有误 弄错 搞错 记错 登错 写错 录错 填错
      改=修改 更改 更正 改一下 纠正 调整
      取消=算了 不要了 不弄了 放弃 作罢 不做了 不办了
      申请=申报 报名
      建=新建 设立 成立 建立 新设 办个 开个 搞个
      上季度=上个季度 上一季度 上季
      这季度=这个季度 本季度 这一季度
      路灯=井盖 停水 公交线路 公交 护栏 停车位 垃圾桶 供暖 暖气 公厕 充电桩 广场舞 噪音 物业收费 物业 堵车 凳子 工资 医保
      """,
    en: """
      record=log register enter note put_in put_down key_in take_down write_down add
      shift=duty shifts duties
      visitor=resident citizen villager neighbour old_man old_woman lady caller someone farmer pensioner
      show=list see view look_at display give_me show_me let_me_see
      find=search look_up look_for pull_up
      answer=reply respond feedback
      wrong=incorrect mistaken mistake
      fix=correct change amend edit modify revise
      workroom=room
      parking=street_light street_lights manhole bus_line bus_route bus guardrail wage heating toilet charging_pile benches noise water rubbish
      delete=remove erase wipe
      print=print_out hard_copy paper_copy printed
      cancel=drop_it forget_it never_mind scrap abort
      leave=time_off
      today=now right_now
      i=i'm i'd i've i'll
      not=don't didn't isn't wasn't haven't won't do_not did_not no
      finish=end done finished over close
      need=owe must have_to
      proposal=proposals
      members=member
      """,
    idle:
      #"(?:麻烦|请|您|你|一下|吧|啊|呀|啦|嘛|哈|呢|哦|咧|嘞|哩|把|那个|这个|就|先)|\b(?:please|the|a|an|just|could you|can you|would you)\b"#
  )
}
