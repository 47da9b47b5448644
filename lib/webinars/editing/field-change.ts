export type FieldPath = ReadonlyArray<string | number>;
export type FieldValue =
  | string
  | boolean
  | null
  | ReadonlyArray<FieldValue>
  | { readonly [key: string]: FieldValue };
export interface FieldChange {
  path: FieldPath;
  value: FieldValue;
}
