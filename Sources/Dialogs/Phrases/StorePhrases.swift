public import Regulation
public import WorkroomStore

/// What a person is told when the store cannot be used: what stands in the way, what was kept, what to do.
public struct StorePhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  public func text(_ error: StoreError) -> String {
    switch error {
    case .folder(let path):
      say(
        "文件夹 \(path) 建不了或写不进，什么都没有改。请换一个地方（--store 文件），或请管理这台电脑的人给您写的权限。",
        "The folder \(path) cannot be made or written; nothing was changed. Choose another place (--store FILE) or ask whoever looks after this computer for permission to write."
      )
    case .missing(let path):
      say(
        "没有 \(path) 这个台账，什么都没有改，也没有新建。请检查 --store 后面的文件名；还没有用过的，运行 dutybot 开始对话，台账会自己建好。",
        "There is no store \(path); nothing was changed or made. Check the name behind --store; where none was used yet, run dutybot: the conversation makes one."
      )
    case .unreadable(let path):
      say(
        "台账 \(path) 打不开，什么都没有改。可能没有权限；请用当初建它的账号登录电脑再试。",
        "The store \(path) cannot be opened; nothing was changed. Perhaps you lack the permission: log in as whoever made it."
      )
    case .readOnly(let path):
      say(
        "台账 \(path) 只能读、不能写，这一句没有记下。核验、导出、打印都可以；要记录请检查文件或磁盘的权限。",
        "The store \(path) can only be read; this line was not recorded. Verifying, exporting and printing work; to record, check the permissions."
      )
    case .notAStore(let path):
      say(
        "\(path) 不是值班助手的台账，没有动它。请检查 --store 后面的文件名。",
        "\(path) is not a store of DutyBot and was left alone. Check the name behind --store.")
    case .linked(let path):
      say(
        "台账 \(path) 有两个名字（硬链接），两边各写各的会丢记录，没有动它。请删掉其中一个名字，只用另一个。",
        "The store \(path) has two names (a hard link): what is written by one is lost to the other, so it was left alone. Delete one name and use the other."
      )
    case .newer(let path):
      say(
        "台账 \(path) 是更新版本的值班助手写的，没有动它。请升级程序再打开。",
        "The store \(path) was written by a newer DutyBot and was left alone. Please update the program.")
    case .busy(let path):
      say(
        "台账 \(path) 正被另一个程序占用，等了几秒没有等到，这一句没有记下。过一会儿再说一次。",
        "The store \(path) is held by another program; after a wait this line was not recorded. Say it again in a moment."
      )
    case .full(let path):
      say(
        "磁盘满了，台账 \(path) 写不进，这一句没有记下，以前的都在。请在它所在的磁盘腾出 1 MB 以上的空间，再说一次。",
        "The disk is full: the store \(path) cannot be written. This line was not recorded, all before it is safe. Free 1 MB or more on the disk it lies on and say it again."
      )
    case .fullErasing(let path, let bytes):
      say(
        "磁盘满了，要删除的还没有删，什么都没有改。请在 \(path) 所在的磁盘腾出 \(kilobytes(bytes)) KB，再说一次；可以先删不用的文件，不要动台账和同名的 -wal 文件。",
        "The disk is full: what is to be erased is still there, nothing was changed. Free \(kilobytes(bytes)) KB on the disk where \(path) lies and say it again. Delete files that nobody needs, never the store or its -wal file."
      )
    case .illegible(let path, let table, let row):
      say(
        "台账 \(path) 里有一行读不了（表 \(table)，行 \(row)），被人从程序外面改过，这一句没有记下。请不要再写，先复制保存这个文件，再运行 dutybot ledger verify；只坏在视图里的，dutybot ledger rebuild 可以修好。",
        "A row of the store \(path) cannot be read (table \(table), row \(row)): it was changed from outside the program, and this line was not recorded. Stop writing, copy the file to a safe place, then run dutybot ledger verify; where only views are wrong, dutybot ledger rebuild mends them."
      )
    case .damaged(let path):
      say(
        "台账 \(path) 有损坏，这一句没有记下。请不要再写，先把这个文件和同名的 -wal 文件一起复制保存，再运行 dutybot ledger verify 看坏在哪里。",
        "The store \(path) is damaged; this line was not recorded. Stop writing, copy this file and its -wal file to a safe place, then run dutybot ledger verify to see where."
      )
    case .other(let path, let code):
      say(
        "台账 \(path) 出了问题（代码 \(code)），这一句没有记下。请再说一次；还不行就把代码告诉管理的人。",
        "The store \(path) had a problem (code \(code)); this line was not recorded. Say it again, or give the code to whoever looks after it."
      )
    }
  }

  private func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }
}
