import Foundation
import Mustache
import Regulation

/// A file of a site that is made public (公布的文件): its name within the folder, and its bytes.
struct SiteFile: Hashable {
  /// `index.html`
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
}

/// The web address of a site (网址), as it stands in its code and its links: nothing but what an address is made of.
struct SiteAddress: Hashable {
  let text: String

  /// Nil where it is none of the web, or too long for a code on a wall.
  init?(_ text: String) {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&()*+,;=%")
    guard text.count <= 300, text.allSatisfy(allowed.contains),
      let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix),
      let host = text.dropFirst(scheme.count).first, host.isLetter || host.isNumber
    else { return nil }
    self.text = text
  }
}

/// The templates of what is made public: carried within the program, and nobody's own, since the privacy of a page is a matter of
/// what stands in it.
enum SiteTemplates {
  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    let texts = [
      "page": PackageResources.page_mustache, "sheet": PackageResources.sheet_mustache,
      "city": PackageResources.city_mustache, "work": PackageResources.work_mustache,
      "sitestyle": PackageResources.sitestyle_mustache,
    ]
    do {
      for (name, bytes) in texts {
        try library.register(EscapedHtml.pragma + String(decoding: bytes, as: UTF8.self), named: name)
      }
    } catch {
      preconditionFailure("the templates that are carried are held by a test")
    }
    return library
  }()

  /// - Parameter drawn: what was made here and is put in as it is: the code of an address.
  static func html(_ name: String, _ fields: PrintedValue.Fields, drawn: [String: String] = [:]) -> String {
    let values = fields.mapValues(\.rendered).merging(drawn.mapValues { $0 as Any }) { $1 }
    return library.render(values, withTemplate: name) ?? ""
  }
}
