import type { Presenter, Webinar } from './model';

/**
 * What a visitor who has not registered must not find out: the ids of the videos of a gated entry.
 * (Its transcript is never part of a public view in the first place.)
 */
export function listSecretIds(webinar: Pick<Webinar, 'gated' | 'video' | 'sessions'>): string[] {
  if (!webinar.gated) return [];
  const videos = [webinar.video, ...webinar.sessions.map(({ video }) => video)];
  return videos.flatMap((video) => (video ? [video.id] : []));
}

/**
 * An entry as everybody may read it. What a gate hides is taken out of every text and picture, as
 * authors paste it anywhere: video ids, and the address of the room where it is held. The video
 * itself stays, for what depends on there being one.
 */
export function concealSecrets(webinar: Webinar): Webinar {
  if (!webinar.gated) return webinar;
  const { tags } = webinar;
  const ids = listSecretIds(webinar);
  const hide = (text: string) => concealIds(text, ids);
  const hideAny = (text: string | null) => (text === null ? null : hide(text));
  const hideAll = (names: string[]) => names.map(hide).filter((name) => name.trim() !== '');
  const hideLength = (length: Webinar['duration']) =>
    length && { ...length, text: hide(length.text) };
  const hidePresenter = ({ name, role, photo, host }: Presenter): Presenter => {
    return { name: hide(name), role: hideAny(role), photo: concealImage(photo, ids), host };
  };
  return {
    ...webinar,
    title: hide(webinar.title),
    titleTag: hideAny(webinar.titleTag),
    subtitle: hideAny(webinar.subtitle),
    metaDescription: hide(webinar.metaDescription),
    metaImage: concealImage(webinar.metaImage, ids),
    previewImage: concealImage(webinar.previewImage, ids),
    hero: { title: hide(webinar.hero.title), image: concealImage(webinar.hero.image, ids) },
    mainTitle: hideAny(webinar.mainTitle),
    dateText: hideAny(webinar.dateText),
    duration: hideLength(webinar.duration),
    sessions: webinar.sessions.map((session) => ({
      ...session,
      label: hideAny(session.label),
      duration: hideLength(session.duration),
      presenters: session.presenters.map(hidePresenter),
    })),
    description: hide(webinar.description),
    learn: webinar.learn.map(hide),
    presenters: webinar.presenters.map(hidePresenter),
    tags: {
      level: hideAny(tags.level),
      topics: hideAll(tags.topics),
      languages: hideAll(tags.languages),
      clouds: hideAll(tags.clouds),
    },
    transcript: '',
    chapters: [],
    form: { ...webinar.form, header: hideAny(webinar.form.header) },
    location: /:\/\//.test(webinar.location ?? '') ? null : hideAny(webinar.location),
  };
}

const address = /(?:(?:https?:)?\/\/|(?:www\.|m\.)?youtu(?:\.be|be))[^\s<>()"'\]]*/gi;

/**
 * Takes a gated video's address out of a public text, Markdown or HTML, as authors paste it into
 * descriptions: the whole address goes, and so does the bare id.
 */
export function concealIds(text: string, ids: string[]): string {
  if (ids.length === 0) return text;
  const mentions = (part: string) => ids.some((id) => decode(part).includes(id));
  const concealed = text.replace(address, (part) => (mentions(part) ? '#register' : part));
  return ids.reduce((rest, id) => rest.replaceAll(id, ''), concealed);
}

/** An image whose address gives the video away, as YouTube's previews do, is not shown. */
export function concealImage(image: string | null, ids: string[]): string | null {
  return image !== null && ids.some((id) => decode(image).includes(id)) ? null : image;
}

/** Ids are ASCII; what else is escaped, or not rightly, stays and keeps nothing from being found. */
function decode(text: string): string {
  return text.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
