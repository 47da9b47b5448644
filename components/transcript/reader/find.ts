import { type FoldedText, findMatches, foldText } from './matches';

/** The words of one line: its texts in the document, and all of them together. */
interface Words {
  nodes: Text[];
  folded: FoldedText;
}

/**
 * Makes the bar above a transcript find words in it: all of them are marked, one after the other is
 * shown. The browser marks them (CSS Custom Highlight API); the document stays as it is.
 */
export function openFind(section: HTMLElement): void {
  const bar = section.querySelector('search');
  const input = bar?.querySelector('input');
  const output = bar?.querySelector('output');
  if (!bar || !input || !output) return;
  const buttons = [...bar.querySelectorAll('button')];
  let words: Words[] | undefined;
  let ranges: Range[] = [];
  let at = 0;

  const search = () => {
    words ??= readWords(section);
    ranges = words.flatMap((line) => findRanges(line, input.value));
    at = 0;
    mark('found', ranges);
    show();
  };
  const show = () => {
    const range = ranges[at];
    mark('found-now', range ? [range] : []);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    output.textContent = range ? `${at + 1} of ${ranges.length}` : input.value.trim() && 'No match';
    for (const button of buttons) button.disabled = ranges.length < 2;
  };
  const step = (by: number) => {
    if (ranges.length === 0) return;
    at = (at + by + ranges.length) % ranges.length;
    show();
  };

  input.addEventListener('input', search);
  const onKey = ({ key, shiftKey }: KeyboardEvent) => key === 'Enter' && step(shiftKey ? -1 : 1);
  input.addEventListener('keydown', onKey);
  for (const button of buttons) {
    button.addEventListener('click', () => step(Number(button.value)));
  }
  // What was typed while this was on its way.
  if (input.value) search();
}

function readWords(section: HTMLElement): Words[] {
  return [...section.querySelectorAll('.said-words')].map((element) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) nodes.push(node);
    }
    return { nodes, folded: foldText(nodes.map(({ data }) => data).join('')) };
  });
}

function findRanges({ nodes, folded }: Words, query: string): Range[] {
  return findMatches(folded, query).map(([start, end]) => {
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (start >= before && start < after) range.setStart(node, start - before);
      if (end > before && end <= after) range.setEnd(node, end - before);
      before = after;
    }
    return range;
  });
}

function mark(name: string, ranges: Range[]): void {
  // Browsers that can't still count and scroll.
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}
