/**
 * The texts of a form by their names, the last one where there are several.
 *
 * @param type - `Content-Type` of the body
 * @returns null where it can't be read
 */
export async function parseForm(body: Buffer, type: string): Promise<Map<string, string> | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': type },
    }).formData();
    const texts = [...form].flatMap(
      ([name, value]): Array<[string, string]> =>
        typeof value === 'string' ? [[name, value]] : [],
    );
    return new Map(texts);
  } catch {
    return null;
  }
}
