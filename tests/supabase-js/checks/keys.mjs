import assert from 'node:assert/strict';
import { data, fails } from '../clients.mjs';

export async function keys(check, clients) {
  const role = async (name) => (await data(clients[name].rpc('who'))).role;
  await check('the role of each key', async () => {
    assert.equal(await role('anon'), 'anon');
    assert.equal(await role('service'), 'service_role');
    assert.equal(await role('publishable'), 'anon');
    assert.equal(await role('secret'), 'service_role');
  });
  await check("a person's token decides, whatever the key", async () => {
    assert.equal(await role('secretForUser'), 'authenticated');
    assert.equal((await data(clients.secretForUser.rpc('who'))).sub, clients.me);
  });
  await check('an opaque key as a bearer token', () =>
    fails(clients.publishableAsBearer.from('things').select(), 401, 'PGRST301', /Expected 3 parts in JWT; got 1/));
  await check('a key of another project', () => fails(clients.strangeKey.from('things').select(), 401, undefined, /Invalid API key/));
}
