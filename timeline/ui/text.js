// The article: what is clicked, hovered or selected in it, and where the selected event is.

const TIP_GAP = 6;

// The number of characters, as Python counts them: one for each code point.
const length = (text) => Array.from(text).length;

function place(paragraph, node, offset) {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.at) + length(before.toString());
}

function selected(article) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const paragraph = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-at]");
  const [first, last] = [paragraph(range.startContainer), paragraph(range.endContainer)];
  if (!first || !last || !article.contains(first) || !article.contains(last)) return null;
  return { places: [place(first, range.startContainer, range.startOffset), place(last, range.endContainer, range.endOffset)],
           box: range.getBoundingClientRect() };
}

export default function ({ parentElement, data, setTriggerValue }) {
  const article = parentElement.querySelector(".article");
  const why = parentElement.querySelector(".why");
  if (article.timelineHtml !== data.html) {
    article.innerHTML = article.timelineHtml = data.html;
    article.scrollTop = 0;
    article.timelineSelected = null;
  }

  for (const mark of article.querySelectorAll("[data-key]"))
    mark.classList.toggle("selected", mark.dataset.keys.split("\n").includes(data.selected));
  if (data.selected && article.timelineSelected !== data.selected) {
    const mark = [...article.querySelectorAll(".selected")].find((one) => one.dataset.sentences.split("\n").includes(data.selected));
    if (mark) {
      const above = mark.getBoundingClientRect().top - article.getBoundingClientRect().top;
      article.scrollTo({ top: article.scrollTop + above - article.clientHeight / 3 });
    }
  }
  article.timelineSelected = data.selected;

  const hide = () => { why.classList.remove("shown"); why.replaceChildren(); };
  const show = (box, content) => {
    why.replaceChildren(content);
    why.classList.add("shown");
    const below = box.bottom + TIP_GAP + why.offsetHeight < window.innerHeight;
    why.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - why.offsetWidth - 8))}px`;
    why.style.top = `${below ? box.bottom + TIP_GAP : box.top - TIP_GAP - why.offsetHeight}px`;
  };
  const explain = ({ target }) => {
    const date = target.closest?.("[data-why]");
    if (date && !selected(article)) show(date.getClientRects()[0], document.createTextNode(date.dataset.why));
    else if (!why.querySelector("button")) hide();
  };
  const unless = () => why.querySelector("button") || hide();
  const click = ({ target }) => {
    const mark = target.closest?.("[data-key]");
    if (mark && !selected(article)) setTriggerValue("chosen", mark.dataset.key);
  };
  const offer = () => setTimeout(() => {
    const found = selected(article);
    if (!found) return why.querySelector("button") && hide();
    const button = document.createElement("button");
    button.textContent = "Make this an event";
    button.addEventListener("mousedown", (press) => press.preventDefault());  // else the selection goes, and the button with it
    button.addEventListener("click", () => { setTriggerValue("added", found.places); document.getSelection().empty(); hide(); });
    show(found.box, button);
  });

  const listeners = [
    [article, "mouseover", explain], [article, "focusin", explain], [article, "mouseleave", explain],
    [article, "focusout", unless], [article, "scroll", hide], [article, "click", click],
    [article, "mouseup", offer], [article, "keyup", offer], [article, "touchend", offer],
  ];
  for (const [element, name, listener] of listeners) element.addEventListener(name, listener, { passive: true });
  return () => { for (const [element, name, listener] of listeners) element.removeEventListener(name, listener); };
}
