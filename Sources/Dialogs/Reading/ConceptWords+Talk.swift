import Understanding

extension IntentKnowledge {
  /// Words for the conversation, and words of any.
  static let conceptsTalk = [
    ConceptWords(
      "help",
      zh: """
        帮助 怎么用 使用说明 功能 不会用 不会操作 教教 操作手册 新手 你能做 你能干 你会 求助
        """,
      en: #"""
        help|how do i|how can i|instructions|guide|what can
        """#),
    ConceptWords(
      "why",
      zh: """
        为什么 凭什么 依据 为啥 根据 哪条 规定 出自
        """,
      en: #"""
        why|basis|clause|rule|grounds
        """#),
    ConceptWords(
      "back",
      zh: """
        返回 上一步 退回 后退 回到 上一题 上一个
        """,
      en: #"""
        back|previous
        """#),
    ConceptWords(
      "cancel",
      zh: """
        取消 算了 不弄了 不填了 放弃 不登了 不要了 作罢 不做了 不办了
        """,
      en: #"""
        cancel|never mind|forget it|abort|discard|drop
        """#),
    ConceptWords(
      "park",
      zh: """
        先放着 放一放 待会 暂停 先停 等会儿 回头再 搁着 存草稿 暂存 先存 先保存 等下再
        """,
      en: #"""
        park|later|pause|aside|hold on
        """#),
    ConceptWords(
      "resume",
      zh: """
        继续 接着 刚才没弄完 填到一半 填了一半 恢复
        """,
      en: #"""
        resume|continue|carry on|go on|left off
        """#),
    ConceptWords(
      "progress",
      zh: """
        进度 到哪了 第几步 几步 记下了 登上了没 签上了吗 存上
        """,
      en: #"""
        progress|where am i|how far|did it|did that
        """#),
    ConceptWords(
      "switch",
      zh: """
        换人 换个人 切换 账号 登录 用户 我不是 不是我 来操作 注销
        """,
      en: #"""
        switch|log ?in|log ?out|user|i'?m not|this is
        """#),
    ConceptWords(
      "quit",
      zh: """
        退出 再见 拜拜 关闭 关机 回见 明天见
        """,
      en: #"""
        quit|exit|bye|goodbye
        """#),
    ConceptWords(
      "language",
      zh: """
        英文 中文 英语 语言 汉语
        """,
      en: #"""
        english|chinese|language
        """#),
    ConceptWords(
      "greet",
      zh: """
        你好 您好 早上好 下午好 晚上好 嗨 哈喽 早啊
        """,
      en: #"""
        hello|hi|hey|good (morning|afternoon|evening)
        """#),
    ConceptWords(
      "thanks",
      zh: """
        谢谢 多谢 感谢 辛苦 谢
        """,
      en: #"""
        thank\w*|thx|cheers
        """#),
    ConceptWords(
      "complain",
      zh: """
        听不懂 难用 破系统 卡死 不好用 答非所问 笨 乱码 看不清
        """,
      en: #"""
        useless|stupid|broken|understand|slow|hate
        """#),
    ConceptWords(
      "neg",
      zh: """
        不 没 别 勿 不用 不要 没有 未 无需 不必 千万别 甭 莫
        """,
      en: #"""
        not|no|don'?t|didn'?t|never|cannot|isn'?t|won'?t
        """#),
    ConceptWords(
      "negact",
      zh: """
        不用签 不签 别签 不登记 不用登记 不请假 不打印 别打印 不导出 别导出 不值班 没值班 不是
        """),
    ConceptWords(
      "quest",
      zh: """
        怎么 谁 几次 什么时候 多少 吗 哪 哪些 哪天 啥 咋 几 如何 有没有 是不是 能不能 么 没有 几点 什么
        """,
      en: #"""
        how|who|when|what|which|where|why|is there|are there|do i|did i|am i|can
        """#),
    ConceptWords(
      "howto",
      zh: """
        怎么 咋 如何 怎么弄 怎样
        """),
    ConceptWords(
      "me",
      zh: """
        我 俺 本人 我的
        """,
      en: #"""
        i|my|me|i'?m
        """#),
    ConceptWords(
      "we",
      zh: """
        我们 咱 咱们
        """,
      en: #"""
        we|our|us
        """#),
    ConceptWords(
      "you",
      zh: """
        你 您 你们
        """),
    ConceptWords(
      "now",
      zh: """
        现在 这会儿 刚才 刚 刚刚 马上
        """),
    ConceptWords(
      "mode",
      zh: """
        线上 线下 网上 现场 秦商量
        """,
      en: #"""
        online|offline|in person|in the room
        """#),
    ConceptWords(
      "family",
      zh: """
        儿子 女儿 老婆 老公 孙子 孙女 我爸 我妈 我家 娃 媳妇 我哥 家里
        """,
      en: #"""
        my (wife|son|daughter|husband|mother|father|boss)|wife|son|daughter
        """#),
    ConceptWords(
      "outside",
      zh: """
        医院 学校 派出所 法院 公司 酒店 超市 银行 药店 民政局 信访局 食堂 单位食堂 快递 高铁 火车 机票 驾照 身份证 户口 社保 婚 装修 微信 淘宝 wifi 电脑 手机 \
        空调 电视 天气 股票 音乐 歌 笑话 饭 面条 外卖 血压 药 数学 房价
        """,
      en: #"""
        hospital|hotel|pizza|weather|train|passport|pharmacy|school|bank|car|wifi|joke|music|movie|\#
        game
        """#),
  ]
}
