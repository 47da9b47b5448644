/**
 * A value as the text of a script element that no text in it can end: `</script>` and `<!--` need a
 * bracket, which JSON can write as an escape.
 */
export function writeJsonLd(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
