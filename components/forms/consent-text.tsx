const link = /\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+|\/(?!\/)[^\s)]*)\)/g;

/** The consent's words; links written as in Markdown become links, everything else stays text. */
export function ConsentText({ text }: { text: string }) {
  // Splitting at a pattern with two groups gives: text, label, address, text, …
  const parts = text.split(link);
  return parts.map((part, at) => {
    if (at % 3 === 2) return null;
    if (at % 3 === 0) return part;
    return (
      <a key={`${part}${parts[at + 1]}`} href={parts[at + 1]} className="text-link">
        {part}
      </a>
    );
  });
}
