import Understanding

extension IntentKnowledge {
  /// Words for the room itself, its papers, its year.
  static let conceptsRoom = [
    ConceptWords(
      "room",
      zh: """
        工作室 我们室 咱室 本室 我室 室里 全室 各室 咱们室 这个室 个室
        """,
      en: #"""
        room|workroom
        """#),
    ConceptWords(
      "allrooms",
      zh: """
        各工作室 各个工作室 所有工作室 全部工作室 各室 哪个室 哪些工作室 哪几个室 几个室 几家工作室 全市 下面几个室 多少个工作室 辖区
        """,
      en: #"""
        rooms|workrooms
        """#),
    ConceptWords(
      "everyone",
      zh: """
        谁还 哪些委员 大家 各位委员 每人 人人 委员们 所有委员 全体
        """,
      en: #"""
        members|everyone|all
        """#),
    ConceptWords(
      "roster",
      zh: """
        名册 名单 花名册 召集人 联络员 委员名单 单位 职务 专长 界别 通讯录 联系方式 新委员 加一个委员 添加委员 新来一位 加进 移出 调走 离开
        """,
      en: #"""
        roster|members|convenor|liaison|member
        """#),
    ConceptWords(
      "endseat",
      zh: """
        不再是委员 辞职 辞去 去世 过世 资格 不再担任 免了 届满 不当委员 不是委员
        """,
      en: #"""
        seat|resign\w*|no longer|passed away|revoke|terminat\w+
        """#),
    ConceptWords(
      "roomcard",
      zh: """
        地址 开放时间 几点开 卡片 基本情况 基本信息 简介 介绍 授牌 备案号 编号 在哪 类型 党小组
        """,
      en: #"""
        address|card|opening|where|details|plaque
        """#),
    ConceptWords(
      "erase",
      zh: """
        删除 删了 删掉 删 抹掉 清除 匿名化 去掉 不要保留 不想留
        """,
      en: #"""
        erase|delete|remove|wipe|forgotten|anonymi\w+
        """#),
    ConceptWords(
      "personal",
      zh: """
        来访人信息 个人信息 电话 姓名 隐私 信息 资料 称呼 号码
        """,
      en: #"""
        data|phone|name|personal|privacy|contact
        """#),
    ConceptWords(
      "print",
      zh: """
        打印 打一份 印一张 打出来 印 纸质 纸质版 打几张
        """,
      en: #"""
        print\w*|hard copy|paper
        """#),
    ConceptWords(
      "export",
      zh: """
        导出 导成 导 拷 拷出来 下载 备份 电子版 电子表格 表格 excel csv u盘 台账
        """,
      en: #"""
        export|download|excel|csv|spreadsheet|file|back up|copy
        """#),
    ConceptWords(
      "rollup",
      zh: """
        汇总 汇总表 总汇 合计 汇总报表 总数 合并
        """,
      en: #"""
        roll[- ]?up|aggregate|summary of all|total figures|compile
        """#),
    ConceptWords(
      "apply",
      zh: """
        申请 申报 建室 新建 设立 成立 建立 新设 办一个 开一个 申报表
        """,
      en: #"""
        appl\w+|new room|new workroom|set up
        """#),
    ConceptWords(
      "onlineroom",
      zh: """
        线上工作室 入驻 线上室 网上工作室 网络工作室
        """,
      en: #"""
        online (room|workroom|part)|platform|qin shangliang
        """#),
    ConceptWords(
      "standup",
      zh: """
        筹建 清单 场地 制度 备齐 勾上 勾掉 打勾 挂牌 上墙 备案 建室条件
        """,
      en: #"""
        stand-?up|check ?list|venue|tick|preparation
        """#),
    ConceptWords(
      "plan",
      zh: """
        计划 工作安排 年度计划 工作计划 全年安排
        """,
      en: #"""
        plan|work plan|annual plan
        """#),
    ConceptWords(
      "summary",
      zh: """
        总结 小结 年度报告 工作报告
        """,
      en: #"""
        summary|summari\w+|year-end
        """#),
    ConceptWords(
      "publish",
      zh: """
        公示 发布 公布 公开 公告 发到 公众号 公示栏 通告
        """,
      en: #"""
        publish|notice|announce|post|public
        """#),
    ConceptWords(
      "assess",
      zh: """
        考核 考评 评优 打分 评定 等次 摘牌 评估 限期整改 没达标 优秀
        """,
      en: #"""
        assess\w*|grade|rate|evaluat\w+
        """#),
    ConceptWords(
      "inspect",
      zh: """
        检查 督查 督导 抽查 巡查 实地检查
        """,
      en: #"""
        inspect\w*|spot check|supervision
        """#),
    ConceptWords(
      "rota",
      zh: """
        排班 排个班 排一下班 值班表 轮值表 值班计划 轮班表 排出来 值班安排 排值班 排
        """,
      en: #"""
        rota|schedule|plan (the )?(shifts|duty)|assign
        """#),
    ConceptWords(
      "swap",
      zh: """
        换班 调班 倒班 替班 代班 顶班 对调 互换 替我 替他 换一下班 换 调个班 倒个班 代我 的班我来
        """,
      en: #"""
        swap|trade|exchange|cover|substitute|take my
        """#),
    ConceptWords(
      "forwhom",
      zh: """
        替 帮 代 给 为
        """),
  ]
}
