import 'react';

declare module 'react' {
  // React types know no custom properties: https://github.com/DefinitelyTyped/DefinitelyTyped/issues/52473
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
