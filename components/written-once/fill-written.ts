const filling = new WeakMap<HTMLElement, Promise<void>>();

/** Fills an element, once, with what stands under its id in the document at this address. */
export function fillWritten(element: HTMLElement): Promise<void> {
  const filled = filling.get(element) ?? fill(element);
  filling.set(element, filled);
  return filled;
}

async function fill(element: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(window.location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.getElementById(element.id);
    if (!found) throw new Error(`The page at this address has no ${element.id}.`);
    element.replaceChildren(...found.childNodes);
  } catch {
    element.append('Reload to see this text.');
  }
}
