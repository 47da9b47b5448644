/** A mail before it is set in type: text for people, in the order they read it. */
export interface Letter {
  subject: string;
  heading: string;
  /** The name of what it is about, written in whatever direction it is. */
  title: string | null;
  /** When it is, on each clock. */
  when: ClockTime[];
  paragraphs: string[];
  button: { label: string; href: string };
  /** Below the button. */
  notes: string[];
  /** For the calendar of whom it goes to. */
  invite: Invite | null;
}

export interface ClockTime {
  /** "Tuesday 8 December 2026, 18:00 – 19:00 CET" */
  time: string;
  /** Whose clock shows it: "your time, Berlin"; null where it is only a day, or a text. */
  whose: string | null;
}

export interface Invite {
  method: 'REQUEST' | 'CANCEL';
  /** A calendar file. */
  content: string;
}
