public import Regulation

extension WorkSystem {
  /// A text to start from (范本), P4.5a: after the words of the opinion, and without its numbers, which the rule set has.
  public var template: Bilingual? {
    switch self {
    case .duty:
      Bilingual(
        """
        一、值班表按季度排定，提前公布；每名驻室委员都有线上、线下的值班。
        二、到岗先签到，离开时签退，写明做了什么。
        三、接待群众热情耐心，听清诉求，如实登记；来访人的信息只用于办理和回复。
        四、信访、投诉引导到专门渠道；咨询及时答复或告知途径；其他意见按程序办理。
        五、不能按时值班的，提前向召集人请假，安排调换。
        """,
        """
        1. The rota is made for each quarter and published ahead; every resident member has duty online and in person.
        2. Check in on arrival, check out on leaving, and write down what was done.
        3. Receive people warmly and patiently, hear them out, record truthfully; visitors' data serve handling and reply only.
        4. Petitions and complaints are guided to their channels; inquiries are answered or pointed on; the rest is handled.
        5. Whoever cannot come asks the convenor for leave beforehand and changes places.
        """)
    case .study:
      Bilingual(
        """
        一、每年订学习计划，线上、线下读书交流分享都要安排。
        二、及时跟进学习党的创新理论、方针政策和政协知识，结合本室实际选专题。
        三、每次学习有主题、有主讲、有交流，记入工作室台账。
        四、不能参加的委员向召集人说明，并自行补学。
        五、学习成果转化为提案、社情民意信息等履职成果。
        """,
        """
        1. A plan of study is made every year, with readings online and in person.
        2. Study keeps up with the Party's theory and policies and with the CPPCC, on subjects that fit the room.
        3. Each meeting has a subject, a speaker and an exchange, and is entered in the ledger.
        4. Whoever misses one tells the convenor and catches up.
        5. What is learnt goes into proposals and public-opinion reports.
        """)
    case .research:
      Bilingual(
        """
        一、围绕群众关切和同级政协年度工作要点确定调研题目。
        二、调研前订提纲、定分工；轻车简从，不增加基层负担。
        三、多看、多听、多问，当天如实记录。
        四、调研后写出报告，提出具体可行的建议，经联络员审核后报送。
        五、调研成果作为微协商、微监督的依据，并跟踪采纳情况。
        """,
        """
        1. Subjects follow what people care about and the year's key points of the CPPCC.
        2. An outline and a division of work come first; visits are plain and no burden.
        3. Look, listen and ask much; write it down truthfully the same day.
        4. A report with practical suggestions follows, and is reviewed by the liaison before it is sent.
        5. Findings are the ground of micro-consultation and micro-oversight; what becomes of them is followed.
        """)
    case .visit:
      Bilingual(
        """
        一、驻室委员经常走访区域内群众、界别群众和行业从业人员。
        二、走访时说明身份和来意，不收礼品，不接受宴请。
        三、宣传党和国家方针政策，听取意见建议，能答复的当场答复。
        四、走访中收到的意见当天登记。
        五、办理情况及时向群众反馈。
        """,
        """
        1. Members often visit the people of the area, the sector and the trade.
        2. They say who they are and why they come; no gifts, no banquets.
        3. They explain policies, hear opinions, and answer at once what can be answered.
        4. Opinions heard on a visit are recorded the same day.
        5. What becomes of them is told promptly.
        """)
    case .consultation:
      Bilingual(
        """
        一、微协商、微监督的题目从群众意见和调研中来，开展前由指导的专门委员会按程序报同级政协批准。
        二、协商前做好调研，邀请群众、利益相关方和有关部门参加，尽可能运用“秦商量”扩大参与面。
        三、坦诚深入交流，如实记录各方意见和结果。
        四、协商成果形成调研报告、集体提案、社情民意信息，报送有关部门。
        五、跟踪办理，把结果反馈给参加的群众。
        """,
        """
        1. Subjects come from opinions and research; before it is held the guiding committee has it approved by the CPPCC.
        2. Research comes first; the people, those concerned and departments take part, on Qin Shangliang where possible.
        3. Exchange is frank and deep; every side's view and the outcome are recorded truthfully.
        4. Outcomes become research reports, joint proposals and public-opinion reports, and are sent on.
        5. Handling is followed, and its result told to those who took part.
        """)
    case .other: nil
    }
  }
}
