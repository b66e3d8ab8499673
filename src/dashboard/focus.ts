/** Scrolls what the keyboard reached out from under the tray, which keeps to the bottom of the window. */
export function uncover(focused: HTMLElement, tray: HTMLElement): void {
  // A button that moves while it is pressed would not be clicked.
  if (!focused.matches(":focus-visible")) {
    return;
  }
  const { top, bottom } = focused.getBoundingClientRect();
  const covered = tray.hidden ? 0 : Math.min(bottom, top + 60) - tray.getBoundingClientRect().top;
  if (covered > 0) {
    scrollBy({ top: covered + 8 });
  }
}

/** Takes the reader to a field of the request: its name there, or the whole where it is absent. */
export function selectField(editor: HTMLTextAreaElement, path: string): void {
  const name = path.split(".").at(-1)?.replace(/\[.*$/, "") ?? "";
  const at = name === "" ? -1 : editor.value.lastIndexOf(`"${name}"`);
  editor.focus();
  if (at === -1) {
    editor.select();
  } else {
    editor.setSelectionRange(at + 1, at + 1 + name.length);
  }
}
