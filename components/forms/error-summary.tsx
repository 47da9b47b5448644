'use client';

import { useEffect, useRef } from 'react';
import { fieldId } from './field-id';

/**
 * What kept a form from being sent: announced, and focused at each attempt. On a page that was
 * posted without JavaScript the browser moves the focus here.
 */
export function ErrorSummary({
  message,
  errors = {},
  attempt,
}: {
  message: string;
  /** What is wrong, by the name of the field. */
  errors?: Record<string, string>;
  /** Another value at each attempt. */
  attempt: unknown;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus at each attempt, not at each render
  useEffect(() => box.current?.focus(), [attempt]);
  const list = Object.entries(errors);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a post without JavaScript the page begins at the top
      autoFocus
      className="notice outline-none"
    >
      <p className="font-bold">{message}</p>
      {list.length > 0 && (
        <ul className="mt-1.5 list-disc ps-5">
          {list.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="text-link">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
