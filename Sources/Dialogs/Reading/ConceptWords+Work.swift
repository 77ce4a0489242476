import Understanding

extension IntentKnowledge {
  /// Words for what happens in a workroom.
  static let conceptsWork = [
    ConceptWords(
      "checkin",
      zh: """
        签到 签个到 签一下到 打卡 打个卡 报到 签上 签入
        """,
      en: #"""
        check[- ]?(me |us )?in|sign (me )?in|clock(ing)?( me)? in|punch in|arriv\w+|reporting for
        """#),
    ConceptWords(
      "checkout",
      zh: """
        签退 签个退 签一下退 签出 退岗 下岗签 交班 收班 收工 下值
        """,
      en: #"""
        check[- ]?(me |us )?out|sign (me )?out|clock( me)? out|punch out|\#
        end (of )?(my )?(duty|shift)|finish\w*|shift'?s over|off duty
        """#),
    ConceptWords(
      "onduty",
      zh: """
        值班 值个班 坐班 轮值 当班 上值 值守 坐诊 接访 在岗 上岗 到岗 当值 值了 值过 值的班 值到 值够 班次
        """,
      en: #"""
        duty|shifts?|on call
        """#),
    ConceptWords(
      "shift",
      zh: """
        的班 这班 一班 个班 班 值
        """),
    ConceptWords(
      "offwork",
      zh: """
        下班 离岗 走了 走人 撤了 回家 值完 完事 到此为止 结束 收了 下线 关了
        """),
    ConceptWords(
      "arrive",
      zh: """
        到了 来了 到工作室 上班 开始 开工 接班
        """),
    ConceptWords(
      "forgot",
      zh: """
        忘了 忘记 忘 漏了 漏登 漏 没签 没打卡 没登 没记 没录 没补 没签到 没签上 没签成 没登记 没记上 没写 没带手机 没网
        """,
      en: #"""
        forgot\w*|missed|missing|never (signed|checked|clocked)|didn'?t (clock|sign|check)|\#
        not recorded
        """#),
    ConceptWords(
      "late",
      zh: """
        补录 补登 补签 补记 补个 补一 补进 补上 补打卡 补 代录 迟录 事后
        """,
      en: #"""
        late|backfill|after the fact|past shift|add
        """#),
    ConceptWords(
      "record",
      zh: """
        登记 登 记录 记一下 记一条 记上 记下 录入 录 录一下 登一下 新增 写进 记
        """,
      en: #"""
        record|log|enter|register|note|put|take down|key in|save
        """#),
    ConceptWords(
      "opinion",
      zh: """
        意见 诉求 建议 需求 反映 情况 问题 留言 来信 投诉 咨询 信访 上访 告状
        """,
      en: #"""
        opinions?|complain\w*|petition|inquiry|enquiry|suggestion|matter|question|letter
        """#),
    ConceptWords(
      "visitor",
      zh: """
        群众 来访 来访人 访客 居民 村民 老百姓 老乡 大爷 大妈 大姐 大哥 老人 老太太 老头 女士 先生 师傅 农民工 残疾人 业主 上访户
        """,
      en: #"""
        visitors?|resident|citizen|old (man|woman|lady)|farmer|caller|walk-in|woman|man|neighbo\w+|\#
        people|he|she|her|his
        """#),
    ConceptWords(
      "came",
      zh: """
        来了个 来了 来个 有个 有人 有位 有一位 来人 接待了 接待 上门 找委员 打电话 接到 收到 电话来
        """,
      en: #"""
        came|is here|at the door|called|received|wants|walked in|phoned
        """#),
    ConceptWords(
      "todo",
      zh: """
        待办 代办 待处理 要办 要处理 没办 未办 没办完 没办结 未办结 没答复 未答复 没回复 没处理 超期 逾期 到期 积压 攒了 挂着 欠着 跟进 要回 必须回 必须办 催
        """,
      en: #"""
        open|overdue|pending|outstanding|unfinished|to-?do|due|waiting|urgent
        """#),
    ConceptWords(
      "answer",
      zh: """
        答复 回复 反馈 回话 回函 回音 办结 销号 满意 回人家 告诉 解决了 修好 修好了 办完 转给 回访 延期 延到
        """,
      en: #"""
        answer\w*|reply|replied|feedback|respond|close|closed|satisfied|solved|replaced|tell
        """#),
    ConceptWords(
      "find",
      zh: """
        查 查一下 查找 找一下 找 搜 搜索 翻一下 查询 看一下
        """,
      en: #"""
        find|search|look up|look for|status|which
        """#),
    ConceptWords(
      "howgoes",
      zh: """
        怎么样了 办得怎么样 到哪步 到哪一步 结果 办了没 修了没 后来 什么情况 谁在办 哪个部门
        """),
    ConceptWords(
      "micro",
      zh: """
        微协商 微监督 协商 监督 民主监督 协商会 商量会 议事会 圆桌
        """,
      en: #"""
        micro\w*|oversight|consultation|round table
        """#),
    ConceptWords(
      "activity",
      zh: """
        活动 读书 读书会 宣讲 座谈会 座谈 讲座 义诊 法律援助 法律服务 走访慰问 慰问 助学 助教 科普 就业指导 技术指导 培训 便民服务 公益 普法 招聘会 调研活动 送医 \
        送教
        """,
      en: #"""
        activit\w+|reading|policy talk|talk|clinic|legal aid|event|session|book club|training|\#
        guidance
        """#),
    ConceptWords(
      "output",
      zh: """
        提案 社情民意信息 社情民意 调研报告 成果 集体提案 信息 报告 立案 被采用 批示
        """,
      en: #"""
        proposals?|reports?|output|filed|adopted
        """#),
    ConceptWords(
      "write",
      zh: """
        写 起草 提交 交 报 上报 形成 撰写 拟
        """,
      en: #"""
        write|draft|submit|hand in|prepare
        """#),
    ConceptWords(
      "oblig",
      zh: """
        还差 还欠 欠 差几次 差多少 够了 够没 够不够 够数 达标 义务 任务 指标 完成 履职 还得 还要值 还缺 没完成 没弄完
        """,
      en: #"""
        owe|obligations?|left|targets?|need|enough|done|tasks?|short|behind|missing
        """#),
    ConceptWords(
      "countq",
      zh: """
        几次 多少次 几回 多少回 几个小时 多长时间 时长 多少班 几班 次数 统计 累计 一共 总共 各值
        """,
      en: #"""
        how many|how often|how long|hours|count|number of|statistics|total
        """#),
    ConceptWords(
      "whoon",
      zh: """
        谁值班 谁在岗 谁在 谁值 谁的班 谁当班 谁坐班 有人没 有人吗 有没有人 轮到谁 轮谁 哪位委员 哪个委员 谁签到 谁在线
        """,
      en: #"""
        who'?s|who is|who|whose|anyone|is anyone
        """#),
    ConceptWords(
      "next",
      zh: """
        下次 下回 下一班 下个班 下一个班 什么时候轮 啥时候轮 轮到我 我的班表 我的排班 接下来
        """,
      en: #"""
        next|my turn|schedule\w*|when am i
        """#),
    ConceptWords(
      "leave",
      zh: """
        请假 请个假 请事假 请病假 请长假 请几天假 请 来不了 值不了 值不成 来不成 不能来 请到
        """,
      en: #"""
        leave|can'?t (come|make|be|do)|away|excuse
        """#),
    ConceptWords(
      "ill",
      zh: """
        生病 病了 住院 手术 怀孕 出差 出国 身体不舒服 不舒服 外地 培训 学习 家里有事 有事 陪护 高考
        """,
      en: #"""
        ill|sick|hospital|travel\w*|family|business trip
        """#),
    ConceptWords(
      "approve",
      zh: """
        审批 批准 批假 同意 准了 驳回 不批 批一下 批了 审 审核 审一下 审查 通过 准
        """,
      en: #"""
        approv\w+|reject|grant|refuse|agree|decide
        """#),
    ConceptWords(
      "correct",
      zh: """
        更正 改一下 改成 改 修改 错了 写错 记错 登错 选错 录错 不对 有误 记重 录重 重复 作废 误录 应该是
        """,
      en: #"""
        correct|wrong|fix|mistake|amend|edit|should (be|say)|change
        """#),
    ConceptWords(
      "undo",
      zh: """
        撤销 撤回 撤了 收回 不算 点错 弄错 误操作 手滑 取消 反悔 不该 删了 删掉 回滚
        """,
      en: #"""
        undo|revert|take (it )?back|cancel|scrap|reverse|withdraw|delete
        """#),
    ConceptWords(
      "pastrec",
      zh: """
        上季度 上个季度 去年 前年 以前 往年 历史 头三个月 一季度 上半年
        """,
      en: #"""
        last (quarter|year)|past|earlier|previous
        """#),
  ]
}
