// What is wrong with the layout of the page that is shown, as a list of sentences.
() => {
  const wrong = [];
  const width = document.documentElement.clientWidth;
  const name = (element) => {
    const classes = [...element.classList].map((word) => "." + word).join("");
    const up = element.parentElement;
    return (up && up !== document.body ? up.tagName.toLowerCase() + "." + up.className + " > " : "")
      + element.tagName.toLowerCase() + classes;
  };
  const told = new Map();
  const tell = (what, element, more) => {
    // A few examples of each fault show where it lies.
    told.set(what, (told.get(what) ?? 0) + 1);
    if (told.get(what) > 4) return;
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    wrong.push(`${what}: ${name(element)} "${words}" ${more}`);
  };
  // Hidden from sight, yet read aloud: clipped to a point, or above the window until it has the focus.
  const unseen = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (box.bottom + scrollY <= 0) return true;
      if (getComputedStyle(at).overflowX === "hidden" && box.width <= 1 && box.height <= 1) return true;
    }
    return false;
  };

  // What is wider than a telephone may scroll in a region of its own that the keyboard reaches.
  const scrolls = (element) => element.closest('[role="region"][tabindex="0"]');

  // A list of links may be taller than the window beside it: the keyboard reaches each of them.
  const lists = (element) => element.matches("nav") && getComputedStyle(element).overflowY === "auto";

  if (document.documentElement.scrollWidth > innerWidth) {
    wrong.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  }
  const shown = [...document.body.querySelectorAll("*")].filter((it) => it.checkVisibility() && !unseen(it));
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    if (!scrolls(element) && box.width && (box.right > width + 1 || box.left < -1)) {
      tell("outside the window", element, `from ${box.left} to ${box.right}`);
    }
    const style = getComputedStyle(element);
    if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && scrolls(element) !== element
      || style.overflowY !== "visible" && !lists(element) && element.scrollHeight > element.clientHeight + 1) {
      tell("clipped", element, `${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`);
    }
  }

  const block = (element) => {
    while (getComputedStyle(element).display.startsWith("inline") && element.parentElement
      && getComputedStyle(element).display !== "inline-block") element = element.parentElement;
    return element;
  };
  const lines = [];
  const range = document.createRange();
  const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const narrow = new Set();
  while (text.nextNode()) {
    const node = text.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || unseen(element)) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
    if (!boxes.length) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    for (const box of boxes) {
      lines.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom, element });
      if (!scrolls(element) && (box.left < -1 || box.right > width + 1)) tell("text outside the window", element, `to ${box.right}`);
    }
    const column = block(element);
    const style = getComputedStyle(column);
    const inner = column.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (new Set(boxes.map((box) => Math.round(box.top))).size > 1 && inner < 6 * size && !narrow.has(column)
      // The dates that head the columns of a table are no column of text.
      && !column.closest(".record thead")) {
      narrow.add(column);
      tell("a column too narrow", column, `${inner}px`);
    }
    // A short word or number stands on one line. Long ones and addresses may be broken.
    for (const match of node.data.matchAll(/(?<=^|\s)(?:\p{Script=Latin}{2,14}|\p{N}{2,8})(?=[\s.,:;]|$)/gu)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
      if (Math.max(...tops) - Math.min(...tops) > size * 0.8) tell("a short word is broken", element, match[0]);
    }
  }

  // No line of text lies over another. A quarter of a line's height may overlap, as with raised marks.
  lines.sort((a, b) => a.top - b.top);
  let open = [];
  for (const line of lines) {
    open = open.filter((it) => it.bottom > line.top);
    for (const other of open) {
      const high = Math.min(line.bottom, other.bottom) - line.top;
      const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const least = Math.min(line.bottom - line.top, other.bottom - other.top);
      if (wide > 3 && high > least / 2 && other.element !== line.element) {
        tell("text over text", line.element, `over "${other.element.textContent.trim().slice(0, 30)}"`);
      }
    }
    open.push(line);
  }

  // The area that the text would fill at its size, in lines as long as the column allows.
  let area = 0;
  for (const line of lines) area += (line.right - line.left) * (line.bottom - line.top);
  const images = [...document.images].reduce((sum, image) => sum + image.height, 0);
  return { wrong, area, images, height: document.body.offsetHeight, width };
}
