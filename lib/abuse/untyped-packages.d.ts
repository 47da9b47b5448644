/** Brings no types: https://github.com/derhuerst/email-providers#usage */
declare module 'email-providers' {
  const domains: string[];
  export default domains;
}

/** What new stores are to extend; the package's types name it, but its index does not export it. */
declare module 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js' {
  export { RateLimiterStoreAbstract as default } from 'rate-limiter-flexible';
}
