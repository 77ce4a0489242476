import Conversation
import Regulation
import Understanding
import WorkroomStore

/// That a computer is gone or another has come, in so many words (电脑丢了、笔记本被偷了、旧电脑不用了、来了新电脑): which of the two
/// conversations about machines it begins, and why one is gone.
enum SaidMachine {
  /// - Parameter said: folded, without what only leads to it or ends it.
  static func read(_ said: String) -> SaidInSoManyWords.Found? {
    for (place, shape) in paper where shape.fits(said) {
      return (PaperInSafe.dialog.name, [.deed: place.rawValue])
    }
    guard ["电脑", "笔记本", "computer", "laptop", "machine", "notebook"].contains(where: said.contains) else {
      return nil
    }
    for (why, shape) in gone where shape.fits(said) {
      return (PutOutMachine.dialog.name, why.map { [.deed: $0.rawValue] } ?? [:])
    }
    return come.contains { $0.fits(said) } ? (Machines.dialog.name, [:]) : nil
  }

  private static let paper: [(PaperInSafe.Whereabouts, LineShape<Substring>)] = [
    (
      .gone,
      LineShape(
        /^(?:我们的?|工作室的?|那张|这张)*恢复纸(?:好像|可能|已经)?(?:丢|丢失|不见|找不到|被偷|被(?:别?人)?看(?:见|到|过)?|给(?:别?人)看过?|泄露)(?:了|过)?(?:,?怎么办)?$|^(?:(?:the|our) )?recovery paper(?:'s| is| was| has been)? (?:lost|stolen|gone|missing|seen by somebody)$|^(?:i|we)(?:'ve| have)? lost (?:the|our) recovery paper$/
      )
    ),
    (
      .used,
      LineShape(
        /^(?:那张|这张)?恢复纸(?:已经)?用(?:过|掉)?了$|^(?:(?:the|our) )?recovery paper(?: was| is| has been)? used$/)
    ),
  ]

  private static let gone: [(MachineLoss?, LineShape<Substring>)] = [
    (
      .lost,
      LineShape(
        /^(?:我的|我们的?|咱们的?|工作室的?|值班室的?|室里的?|有|那|昨天|今天)*(?:一|1)?(?:台|部|个)?(?:旧|老|下乡的|下乡带的)?(?:电脑|笔记本(?:电脑)?)(?:昨天|今天|好像|可能|让人|给)*(?:被?(?:人)?(?:偷|盗)(?:走|去)?|失窃|丢|丢失|遗失|弄丢|不见|找不到|找不着)(?:了)?(?:,?怎么办)?$/
      )
    ),
    (
      .lost,
      LineShape(
        /^(?:我|我们|昨天|今天|不小心)*(?:把)?(?:丢|弄丢|遗失|丢失|被偷|失窃)(?:了)?(?:一|1)?(?:台|部|个)?(?:电脑|笔记本(?:电脑)?)(?:,?怎么办)?$/)
    ),
    (
      .lost,
      LineShape(
        /^(?:(?:our|my|the|a|one of our|the duty) )?(?:old |office |desk )?(?:computer|laptop|machine|notebook)(?:'s| is| was| has been| got| went)? (?:lost|stolen|gone|missing)$/
      )
    ),
    (
      .lost,
      LineShape(
        /^(?:i|we|somebody|someone)(?:'ve| have)? (?:just )?(?:lost|stole) (?:our|my|the|a|one) (?:old |office )?(?:computer|laptop|machine|notebook)$/
      )
    ),
    (
      .handedOn,
      LineShape(
        /^(?:我的|我们的?|工作室的?|值班室的?|有|那|这)*(?:一|1)?(?:台|部|个)?(?:旧|老)?(?:电脑|笔记本(?:电脑)?)(?:已经|要|准备)*(?:不用|不再用|不要|卖|卖掉|卖给别人|送人|送掉|给别人|报废|淘汰|坏|坏掉)(?:了)?$/
      )
    ),
    (.handedOn, LineShape(/^(?:我们?)?(?:卖|卖掉|报废|淘汰)(?:了)?(?:一|1)?(?:台|部|个)?(?:旧|老)?(?:电脑|笔记本(?:电脑)?)$/)),
    (
      .handedOn,
      LineShape(
        /^(?:(?:our|my|the|an|a) )?(?:old |office )?(?:computer|laptop|machine|notebook)(?:'s| is| was| has been)? (?:sold|scrapped|broken|no longer used|not used any more|retired|given away)$/
      )
    ),
    (
      .handedOn,
      LineShape(
        /^(?:i|we)(?:'ve| have)? sold (?:our|my|the|an|a) (?:old )?(?:computer|laptop|machine|notebook)$/)
    ),
    (
      .mistaken,
      LineShape(
        /^(?:登记错|认错)(?:了)?(?:一)?(?:台)?电脑$|^电脑(?:登记|认)错了$|^(?:the )?wrong (?:computer|machine|laptop) (?:was|is) let in$/
      )
    ),
    (
      nil,
      LineShape(
        /^(?:我们?|要|想|工作室|值班室)*(?:换|更换|停用|注销)(?:了|掉)?(?:一|1)?(?:台|部|个)?(?:旧|老|丢了的|丢的|被偷的)?(?:电脑|笔记本(?:电脑)?)(?:了)?$|^(?:i |we )?(?:want to |need to |have to )?(?:replace|put out|replacing|shut out) (?:the |a |our |an )?(?:old |lost |stolen )?(?:computer|laptop|machine)$/
      )
    ),
  ]

  private static let come: [LineShape<Substring>] = [
    LineShape(
      /^(?:我们?|工作室|值班室|刚|今天|昨天|有|要)*(?:来|买|添|加|再加|新加|新添|添加|增加|换)?(?:了)?(?:一|1|两|2)?(?:台|部|个)?(?:新|新的)(?:电脑|笔记本(?:电脑)?)(?:要|想|怎么)*(?:加入|进来|登记|来了|到了|加|用|接进来)?(?:工作室|中心库)?$/
    ),
    LineShape(
      /^(?:我们?|要|想|怎么)*(?:再)?(?:加|添|添加|增加|登记|接)(?:上|进)?(?:一|1|第二|另一|两|2)(?:台|部|个)(?:电脑|笔记本(?:电脑)?)(?:进来)?$/),
    LineShape(/^(?:让|请|叫)(?:那|这|一|另一|新)?(?:台|部|个)?(?:新|新的)?(?:电脑|笔记本(?:电脑)?)(?:进来|加入|也加入)(?:工作室|中心库)?$/),
    LineShape(
      /^(?:(?:we have|there is|i have|we bought|i bought) )?(?:a |another |one more |the )?(?:new|second) (?:computer|laptop|machine)(?: (?:is here|came|joins|wants to join|waits))?$/
    ),
    LineShape(
      /^(?:i |we )?(?:want to |need to |how do (?:i|we) )?(?:add|let in|let|connect) (?:a |an |the |another |one more )?(?:new |second )?(?:computer|laptop|machine)(?: in| join)?$/
    ),
  ]
}
