/** What stands under an id in the document at this address. */
export async function fetchWritten(id: string): Promise<NodeList> {
  const answer = await fetch(window.location.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.getElementById(id);
  if (!found) throw new Error(`The page at this address has no ${id}.`);
  return found.childNodes;
}
