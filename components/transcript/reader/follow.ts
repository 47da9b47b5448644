interface TimedElement {
  start: number;
  element: Element;
}

/**
 * Marks the line that is said, and the chapter it belongs to.
 *
 * @returns what to tell where the video is, in seconds
 */
export function followLines(section: HTMLElement): (seconds: number) => void {
  const groups = ['.said', 'nav li'].map((selector) => listTimed(section, selector));
  const marked = new Map<TimedElement[], Element | undefined>();
  return (seconds) => {
    for (const group of groups) {
      // Half a second early: a player that was sent to a line begins a little before it.
      const now = group.findLast(({ start }) => start <= seconds + 0.5)?.element;
      const before = marked.get(group);
      if (now === before) continue;
      before?.removeAttribute('aria-current');
      now?.setAttribute('aria-current', 'true');
      marked.set(group, now);
    }
  };
}

/** In the order of time, whatever order they were written in. */
function listTimed(section: HTMLElement, selector: string): TimedElement[] {
  const elements = [...section.querySelectorAll(selector)].flatMap((element) => {
    const start = element.querySelector<HTMLElement>('[data-t]')?.dataset.t;
    return start === undefined ? [] : [{ start: Number(start), element }];
  });
  return elements.sort((a, b) => a.start - b.start);
}
