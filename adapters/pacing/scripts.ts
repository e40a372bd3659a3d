import { FORGET_MS, NOW_MS } from './pacing';

/*
 * What `pacing.ts` does with its lines and reserved turns, done in one step on a Redis server, by its clock. A line is a
 * hash, a reserved turn a key of its own; each is forgotten some time after its own time.
 */
const CLOCK = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local function kept(line)
  local values = redis.call('HMGET', line, 'next', 'used', 'paused')
  return tonumber(values[1]) or 0, tonumber(values[2]) or 0, tonumber(values[3]) or 0
end
local function keep(line, name, at)
  redis.call('HSET', line, name, at)
  redis.call('PEXPIRE', line, math.max(at - now + ${FORGET_MS}, redis.call('PTTL', line)))
end
`;

/** Keys: for each limit its line, and the turn in it of whoever asks. Arguments: for each, how often, and how far ahead. */
export const TURN = `${CLOCK}
local at = now
for i = 1, #KEYS, 2 do
  local line, turn, every, ahead = KEYS[i], KEYS[i + 1], tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  local free, used, paused = kept(line)
  if every == 0 then
    at = math.max(at, paused)
  else
    local own = tonumber(redis.call('GET', turn) or nil)
    if not own or own < paused then
      own = math.max(now, free - ahead, paused)
      redis.call('SET', turn, own, 'PX', own - now + ${FORGET_MS})
      keep(line, 'next', math.max(free, own) + every)
    end
    at = math.max(at, own, used - ahead)
  end
end
if at - now > ${NOW_MS} then return at - now end
for i = 1, #KEYS, 2 do
  local line, turn, every = KEYS[i], KEYS[i + 1], tonumber(ARGV[i])
  if every > 0 then
    local _, used = kept(line)
    redis.call('DEL', turn)
    keep(line, 'used', math.max(used, now) + every)
  end
end
return 0
`;

/** Key: the line. Argument: for how long. */
export const PAUSE = `${CLOCK}
local _, _, paused = kept(KEYS[1])
keep(KEYS[1], 'paused', math.max(paused, now + ARGV[1]))
`;
