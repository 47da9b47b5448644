/** Counted up whenever an index of before would be read wrongly, or is now made otherwise. */
export const indexVersion = '1';

/**
 * The fields of an index, with what a word in each is worth. The order is the columns'. A score
 * grows ever more slowly with what a text has of a word, so the weights lie far apart: a title
 * outweighs a transcript that says the word thirty times.
 *
 * `words` keeps no text of its own (`content=''`); `documents` has what results quote, and
 * `vocabulary` whole words, since the stems of `words` are nothing to suggest.
 */
export const weights = {
  title: 40,
  presenters: 30,
  topics: 20,
  learn: 8,
  description: 4,
  transcript: 1,
} as const;

export const fields = [
  'title',
  'presenters',
  'topics',
  'learn',
  'description',
  'transcript',
] as const;

export const createTables = `
  create table meta (key text primary key, value text not null) without rowid;
  create table documents (
    id integer primary key,
    slug text not null,
    description text not null,
    transcript text not null
  );
  create table vocabulary (word text primary key, docs integer not null) without rowid;
  create virtual table words using fts5(
    ${fields.join(', ')},
    content='',
    tokenize="porter unicode61 remove_diacritics 2"
  );
  create virtual table temp.spellings using fts5(
    text, content='', detail=none, tokenize="unicode61 remove_diacritics 2"
  );
  create virtual table temp.spelled using fts5vocab(spellings, 'row');
`;

/** Whole words that are worth completing or suggesting, out of `spellings`, which then goes. */
export const createVocabulary = `
  insert into vocabulary select term, doc from spelled
  where length(term) between 3 and 30 and term not glob '*[0-9]*' order by term;
  drop table temp.spelled;
  drop table temp.spellings;
`;

/**
 * The ids of what matches, best first, as one text: many rows would take longer to hand over than
 * to find. What differs by less than a hundredth is as good, and the newer one comes first.
 */
export const findDocuments = `
  with found as materialized (
    select rowid as id, bm25(words, ${fields.map((field) => weights[field]).join(', ')}) as score
    from words where words match ?
  )
  select group_concat(id, ' ' order by cast(printf('%.2e', score) as real), id) from found
`;
