export class EditError extends Error {}
