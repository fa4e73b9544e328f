import Findings

/// The buttons that switch a page's language.
enum LanguageSwitch {
  /// The buttons, the one of the page's first language pressed.
  static func html(_ language: Language) -> HTML {
    """
    <div class="languages" role="group" aria-label="语言 · Language">\
    <button type="button" data-language="zh" lang="zh-CN" \
    aria-pressed="\(language == .zh ? "true" : "false")">中文</button>\
    <button type="button" data-language="en" lang="en" \
    aria-pressed="\(language == .en ? "true" : "false")">English</button></div>
    """
  }
}
