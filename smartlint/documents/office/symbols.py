"""Characters of the symbol fonts that stand for bullets, check boxes and arrows in word processor documents."""

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0x78: "☒", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢",
    0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}
"""Code points of the font Wingdings, after its published character map."""

_SYMBOL = {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB7: "•", 0xAE: "→", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0xD7: "·"}
"""Code points of the font Symbol, after Adobe's Symbol encoding."""


def symbol(font: str, code: str) -> str:
    """The character of a symbol font, or nothing for one that has no counterpart in Unicode.

    Args:
        font: the name of the font.
        code: the hexadecimal code, with or without the F000 of the private use area.
    """
    try:
        number = int(code[:6], 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        number -= 0xF000
    table = _WINGDINGS if "wingdings" in font.lower() else _SYMBOL if font.lower() == "symbol" else None
    if table is None:
        return ""
    return table.get(number, "")
