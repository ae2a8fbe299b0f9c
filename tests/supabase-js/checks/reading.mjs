import assert from 'node:assert/strict';
import { data, ids } from '../clients.mjs';

const base = 1000;
const rows = [1, 2, 3, 4, 5].map((n) => ({
  id: base + n, label: `reading ${n}`, amount: n === 3 ? null : n / 2, tags: ['x', `t${n}`],
  data: { n, deep: { list: [n, { at: 'end' }] } },
}));

export async function reading(check, { user, other, anon, service }) {
  const ordered = async (expected, request) => assert.deepEqual(ids(await data(request.select('id'))).map((id) => id - base), expected);
  const mine = () => user.from('things').select().gt('id', base).lt('id', base + 100);
  await check('rows are stored and read with every type', async () => {
    await data(user.from('things').insert(rows));
    const read = await data(mine().order('id'));
    assert.deepEqual(read.map(({ id, label, amount, tags, data }) => ({ id, label, amount, tags, data })), rows);
    assert.equal(read[0].note, 'none');
  });
  await check('another person sees none of them, and the service all', async () => {
    assert.deepEqual(await data(other.from('things').select()), []);
    assert.equal((await data(service.from('things').select().in('id', ids(rows)))).length, 5);
  });
  await check('columns, an alias, a cast and steps into JSON', async () => {
    const [row] = await data(user.from('things')
      .select('id, name:label, amount::text, data->n, data->deep->list->1->>at, last:data->deep->list->-1').eq('id', base + 1));
    assert.deepEqual(row, { id: base + 1, name: 'reading 1', amount: '0.5', n: 1, at: 'end', last: { at: 'end' } });
  });
  await check('order, descending, with nulls first and last', async () => {
    await ordered([3, 5, 4, 2, 1], mine().order('amount', { ascending: false, nullsFirst: true }));
    await ordered([1, 2, 4, 5, 3], mine().order('amount', { nullsFirst: false }));
  });
  await check('order by two columns and by a step into JSON', async () => {
    await ordered([5, 4, 3, 2, 1], mine().order('note').order('data->n', { ascending: false }));
  });
  await check('limit and range', async () => {
    assert.deepEqual(ids(await data(mine().order('id').limit(2))), [base + 1, base + 2]);
    assert.deepEqual(ids(await data(mine().order('id').range(1, 2))), [base + 2, base + 3]);
    assert.deepEqual(await data(mine().order('id').range(50, 60)), []);
  });
  await check('an exact count, of a part, of everything and of nothing', async () => {
    const part = await user.from('things').select('id', { count: 'exact' }).gt('id', base).lt('id', base + 100).range(0, 1);
    assert.deepEqual([part.status, part.count, part.data.length], [206, 5, 2]);
    const all = await user.from('things').select('id', { count: 'exact' }).gt('id', base).lt('id', base + 100);
    assert.deepEqual([all.status, all.count], [200, 5]);
    const none = await user.from('things').select('id', { count: 'exact' }).eq('id', -1);
    assert.deepEqual([none.status, none.count], [200, 0]);
  });
  await check('a count without rows, by HEAD', async () => {
    const head = await user.from('things').select('*', { count: 'exact', head: true }).gt('id', base).lt('id', base + 100);
    assert.deepEqual([head.status, head.count, head.data, head.error], [200, 5, null, null]);
  });
  await check('a range beyond the end of a counted whole', async () => {
    const beyond = await user.from('things').select('id', { count: 'exact' }).gt('id', base).lt('id', base + 100).range(50, 60);
    assert.deepEqual([beyond.status, beyond.error.code], [416, 'PGRST103']);
  });
  await check('a single row', async () => {
    assert.equal((await data(user.from('things').select().eq('id', base + 1).single())).label, 'reading 1');
    assert.equal((await data(user.from('things').select().eq('id', base + 1).maybeSingle())).label, 'reading 1');
    assert.equal(await data(user.from('things').select().eq('id', -1).maybeSingle()), null);
  });
  await check('what anybody may read', async () => {
    const counted = await anon.from('knowledge').select('slug', { count: 'exact', head: true });
    assert.deepEqual([counted.status, counted.error], [200, null]);
  });
}
