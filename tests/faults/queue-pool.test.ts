import { PGlite } from '@electric-sql/pglite';
import { createPool } from '../../adapters/bullmq/embedded/pool';

type Pool = ReturnType<typeof createPool>;

let pool: Pool;

beforeAll(async () => {
  pool = createPool(await PGlite.create());
  await pool.query('CREATE TABLE note (text text); CREATE TABLE other (text text)');
});
beforeEach(() => pool.query('TRUNCATE note'));
afterAll(() => pool.end());

const notes = async (): Promise<string[]> => {
  const { rows } = await pool.query<{ text: string }>('SELECT text FROM note ORDER BY text');
  return rows.map((row) => row.text);
};

test('a transaction has the connection to itself: a rollback takes nobody else along', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO note VALUES ($1)', ['mine']);
  const others = pool.query('INSERT INTO note VALUES ($1)', ['of another']);
  await client.query('INSERT INTO note VALUES ($1)', ['mine too']);
  await client.query('ROLLBACK');
  await others;
  expect(await notes()).toEqual(['of another']);
  client.release();
});

test('a statement that fails in a transaction does not block the others once it is rolled back', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await expect(client.query('SELECT nonsense FROM nowhere')).rejects.toMatchObject({ code: '42P01' });
  await client.query('ROLLBACK');
  client.release();
  await pool.query('INSERT INTO note VALUES ($1)', ['after']);
  expect(await notes()).toEqual(['after']);
});

test('notifications reach the clients, until they are given back', async () => {
  const [staying, leaving] = [await pool.connect(), await pool.connect()];
  const heard: string[] = [];
  staying.on('notification', ({ channel, payload }) => heard.push(`staying ${channel} ${payload}`));
  leaving.on('notification', ({ channel, payload }) => heard.push(`leaving ${channel} ${payload}`));
  await staying.query('-- as BullMQ writes it\nLISTEN news;\n');
  await pool.query("SELECT pg_notify('news', $1)", ['first']);
  leaving.release();
  await pool.query("SELECT pg_notify('news', $1)", ['second']);
  await pool.query('SELECT 1');
  expect(heard).toEqual(['staying news first', 'leaving news first', 'staying news second']);
  staying.release();
});
