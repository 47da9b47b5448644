/** The one model of what is said in a video, whatever it was written in. */
export interface Transcript {
  /** Paragraphs, in the order they were written. */
  lines: TranscriptLine[];
  chapters: Chapter[];
  /** What a file of captions says word for word, a few words each; empty for any other text. */
  captions: Caption[];
}

export interface TranscriptLine {
  /** Seconds from the beginning of the video; null where nobody wrote it down. */
  start: number | null;
  speaker: string | null;
  /** What is said, without marks, on one line. */
  text: string;
  /** The same as Markdown, where it has any; null where `text` says all. */
  markdown: string | null;
}

export interface Chapter {
  title: string;
  /** Seconds from the beginning of the video; null where nobody wrote it down. */
  start: number | null;
  /** The line it stands before, from 0; null where that can't be known. */
  line: number | null;
}

export interface Caption {
  /** Seconds from the beginning of the video. */
  start: number;
  end: number;
  speaker: string | null;
  text: string;
}

/** A chapter as the front matter lists it. */
export interface ListedChapter {
  title: string;
  /** Seconds from the beginning of the video. */
  start: number;
}
