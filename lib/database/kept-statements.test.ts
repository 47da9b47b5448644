import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { keepStatements } from './kept-statements';

function openEmpty() {
  const libsql = new Libsql(':memory:');
  libsql.exec('create table people (name text primary key)');
  const prepared: string[] = [];
  const kept = keepStatements({
    prepare: (text) => {
      prepared.push(text);
      return libsql.prepare(text);
    },
    close: () => libsql.close(),
  });
  return { libsql, kept, prepared };
}

it('prepares a statement once, and gives what each run gives', () => {
  const { kept, prepared } = openEmpty();
  const insert = 'insert into people values (?)';
  const select = 'select name from people where name > ? order by name';
  for (const name of ['ada', 'bob', 'eve']) {
    expect(kept.prepare(insert).run([name])).toMatchObject({ changes: 1 });
  }
  expect(kept.prepare(select).all(['b'])).toEqual([{ name: 'bob' }, { name: 'eve' }]);
  expect(kept.prepare(select).all(['c'])).toEqual([{ name: 'eve' }]);
  expect(prepared).toEqual([insert, select]);
  kept.close();
});

it('prepares one that failed anew', () => {
  const { kept, prepared } = openEmpty();
  const insert = 'insert into people values (?)';
  kept.prepare(insert).run(['ada']);
  expect(() => kept.prepare(insert).run(['ada'])).toThrow('UNIQUE');
  kept.prepare(insert).run(['bob']);
  expect(prepared).toEqual([insert, insert]);
  kept.close();
});

it('reads all columns of a table that has changed since', () => {
  const { libsql, kept } = openEmpty();
  const select = 'select * from people';
  libsql.exec("insert into people values ('ada')");
  expect(kept.prepare(select).all([])).toEqual([{ name: 'ada' }]);
  libsql.exec('alter table people add column city text');
  expect(kept.prepare(select).all([])).toEqual([{ name: 'ada', city: null }]);
  kept.close();
});

it('lets two use the same statement at once', () => {
  const { kept } = openEmpty();
  const insert = 'insert into people values (?)';
  const [first, second] = [kept.prepare(insert), kept.prepare(insert)];
  first.run(['ada']);
  second.run(['bob']);
  expect(kept.prepare('select count(*) as n from people').all([])).toEqual([{ n: 2 }]);
  kept.close();
});
