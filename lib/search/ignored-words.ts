/** Words that are in every text. Only English: in other languages nothing is left out. */
export const ignoredWords = new Set(
  `a an and are as at be but by can do for from how i if in into is it its of on or our so
   than that the their then there these they this to was we were what when which who why
   will with you your`.split(/\s+/),
);
