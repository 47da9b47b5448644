/** Numbers from 0 up to 1 that look random and are the same in each run. */
export type Random = () => number;

/** https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
export function createRandom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const beginnings = 'b br c d dr f fl g gr h k l m n p pl qu r s st t tr v w z'.split(' ');
const middles = 'a e i o u ai ea oa ou'.split(' ');
const ends = 'l m n nd r rt s st t x'.split(' ');

/** One of a list. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

/** Words of no language, the same in each run. */
export function inventWords(count: number): [string, ...string[]] {
  const random = createRandom(7);
  const sound = (sounds: string[]) => sounds[Math.floor(random() * sounds.length)] ?? '';
  const syllable = () => `${sound(beginnings)}${sound(middles)}`;
  const words = new Set<string>();
  while (words.size < count) {
    const length = 1 + Math.floor(random() * 3);
    words.add(`${Array.from({ length }, syllable).join('')}${sound(ends)}`);
  }
  return ['bralt', ...words];
}

const vocabulary = inventWords(6_000);

/** Some words are said all the time and most of them rarely, as in any language. */
function pickWord(random: Random): string {
  return vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? vocabulary[0];
}

/** Words with capitals, for titles and names. */
export function writeTitle(random: Random, words: number): string {
  return Array.from({ length: words }, () => capitalise(pickWord(random))).join(' ');
}

/** A sentence of eight to twenty words. */
export function writeSentence(random: Random): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 13) }, () => pickWord(random));
  return `${capitalise(words.join(' '))}.`;
}

/** Sentences, about as many characters as asked for. */
export function writeParagraph(random: Random, characters: number): string {
  let text = writeSentence(random);
  while (text.length < characters) text += ` ${writeSentence(random)}`;
  return text;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
