/**
 * Whom a browser watches as, once a mailed link was opened on it. The link's registration, unless
 * the browser's pass already names one that is stored: who opens the link of a colleague goes on
 * watching as themselves. A pass that names nobody (from registering twice) gives way to the link,
 * and so does every pass while the database is away: rooms open with either.
 *
 * @param present - the registration the browser's pass names; null without a pass
 * @param linked - the registration the link names
 * @param isStored - whether there is a registration with an id
 * @returns the registration to sign a pass for
 */
export async function chooseHolder(
  present: string | null,
  linked: string,
  isStored: (registrationId: string) => Promise<boolean>,
): Promise<string> {
  if (present === null || present === linked) return linked;
  try {
    return (await isStored(present)) ? present : linked;
  } catch {
    return linked;
  }
}
