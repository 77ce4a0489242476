import Conversation
import Regulation
package import Understanding

extension SpareWords {
  /// What remains of a sentence when its request and its values are taken out.
  package static let dutyBot = SpareWords(
    // How its dialogs are asked for in so many words was used as well; and what people have trouble with, why they are away and where are contents, not ways to ask.
    (IntentKnowledge.conceptsWork + IntentKnowledge.conceptsRoom + IntentKnowledge.conceptsTalk)
      .filter { !["outside", "ill", "family", "personal"].contains($0.name) },
    idle: asked.filter { $0.contains { !$0.isASCII } }.joined(separator: " ") + """
       \
      我 俺 你 您 他 她 它 咱 们 的 了 着 过 吧 啊 呀 啦 呢 吗 嘛 哦 哩 嘞 么 咧 哈 哎 唉 嗯 喂 哟 噢 把 被 给 帮 替 为 请 麻烦 劳驾 辛苦 一下 一个 一条 \
      一次 一件 一份 一位 一趟 一会 个 条 件 次 份 位 场 趟 回 遍 下 上 来 去 到 在 从 就 要 想 得 再 还 也 都 又 先 后 然后 现在 这会儿 刚才 刚刚 马上 \
      今天 今儿 今日 这 那 这个 那个 这边 那边 有 没 没有 不 是 会 能 可以 需要 应该 打算 准备 和 跟 与 对 对了 好 好的 行 开始 完 完了 完成 干 做 弄 搞 写 制定 制订 编制 拟定 拟订 起草 \
      说 叫 让 看 知道 帮忙 啥 什么 怎么 里 里面 这里 这儿 那儿 系统 程序 记得 忘 因为 所以 如果 但是 不过 的话 时候 事 事情 东西 之后 以后 以前 之前 当时 \
      补 录 本人 自己 您好 你好 那么 就是 其实 主要 主要是 一直 已经 正在 正 才 只 各 每 用 关于 内容 帮着 天 日 号 月 年 点 分 时 刻 \
      半 周 星期 礼拜 上午 下午 中午 晚上 早上 晚 早 整 填 交 报 提 出 起 进 回 开 办 咋 下来 出来 进去 起来 回来 某 些 点儿 儿 所 将 由 以 于 及 或 并 且 而 \
      其 此 该 本 第 等 比 向 往 最 很 太 真 挺 更 关掉 关了 关门 锁门 收拾 坐 坐下 坐堂 坐镇 走 走了 溜 撤 散 散了 结束 停 停止 计时 缺席 休假 产假 长假 假期 假 \
      算 算我 接 手 明明 确实 压根 赶紧 快 老规矩 屋 电脑前 跟前 桌子 群众 委员 工作室 季度 季 参加 组织 举行 召开 进行 活动 大家 手头 工作 直接 材料 签完 议题 主题 题目 标题 内容 电话 手机 号码 手机号 联系电话 姓名 称呼 来源 \
      就位 已就位 人 大伙 人家 办理 最近 实际 应当 小范围 一场 同一 去掉 今儿个 待批 处理 结案 认可 没人 有人 大大 够 过去 前 后晌 晌 钟头 小时 分钟 这次 那次 上次 下次 一些 什么的 之类 一起 同时 顺便 顺带 帮俺 谢 辛苦了
      """,
    idleEnglish: asked.filter { $0.allSatisfy(\.isASCII) }.joined(separator: " ").lowercased() + """
       \
      phone number mobile name topic title subject reason show list see \
      might reporting today's else anything everything supplement supplementary heard since every telephone wrote mark answer reply \
      feedback close closed explain handle deal case cases finished handing register popular logged carried talked looked checked \
      whether helping persons undone following happy able available last next done supervised registered called wants reflects \
      able about again all also another away back been before being belated came come comes coming could does doing done down each end ended \
      ends enter entry everyone first five four from gave give going gone good have having hello help here home just keep know last late \
      later leave leaving left like long made make many more much must need needed needs next nine nobody none note only open other over \
      paper people person please present put ready record recorded same seven shall should sign signed some somebody someone something \
      start started starting starts still stop take taken takes taking tell than thank thanks that their them then there they thing things \
      this those three time today told turn until upon used very want wanted wants week well went were what when where which while will \
      with work would write wrong year your yours eight clock day days month quarter morning afternoon evening night tonight yesterday \
      tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october \
      november december begin begins began held place room happened between because duty shift what's that's it's i'm i've i'll don't \
      didn't let's there's into till came hour hours minutes half quick quickly says said saying called
      """)

  /// What the dialogs declare that people say to begin them.
  private static var asked: [String] {
    DialogBook.dutyBot.dialogs.flatMap { $0.phrases + [$0.title.zh, $0.title.en] }
  }
}
