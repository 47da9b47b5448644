/** What every answer says to browsers, however it was made. */
export const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  // Nothing here needs them, and neither does what is framed here: the player may fill the screen.
  {
    key: 'Permissions-Policy',
    value:
      'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), midi=()',
  },
];
