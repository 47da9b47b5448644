/** How long the button says that it worked, in milliseconds. */
const praise = 2_000;

/**
 * A button that copies the address of a line's second. There is one, and it goes to the line that
 * is pointed at or has the focus.
 */
export function offerLinks(section: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'said-copy';
  const offer = () => {
    button.textContent = 'Copy link';
    button.setAttribute('aria-label', `Copy link at ${button.dataset.clock}`);
  };
  const tell = (outcome: string) => {
    button.textContent = outcome;
    button.removeAttribute('aria-label');
    setTimeout(offer, praise);
  };

  const attend = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return;
    const time = target.closest('.said')?.querySelector<HTMLElement>('a[data-t]');
    if (!time || time.nextElementSibling === button) return;
    button.dataset.second = time.dataset.t;
    button.dataset.clock = time.textContent;
    offer();
    time.after(button);
  };
  const copy = () => {
    const { origin, pathname } = window.location;
    navigator.clipboard.writeText(`${origin}${pathname}?t=${button.dataset.second}`).then(
      () => tell('Copied'),
      () => tell('Not copied'),
    );
  };

  button.addEventListener('click', copy);
  for (const type of ['pointerover', 'focusin']) {
    section.addEventListener(type, ({ target }) => attend(target));
  }
  // Whoever is there already was so before anybody listened.
  attend(document.activeElement);
  attend(section.querySelector('.said:hover'));
}
