import { digestPicture, readPicture } from '../../flows/digest/heat-map';

const AT = '2027-03-25T16:00:00.000Z';

test('a picture is found by its id, whatever language and phase stand behind it', () => {
  const id = digestPicture('genoa-2027', 'channel', AT);
  const asked = { review: 'genoa-2027', copy: 'channel', until: AT };
  expect(readPicture(id)).toEqual(asked);
  expect(readPicture(`${id}_fr-after`)).toEqual(asked);
});

test.each(['', 'map_', 'map_a_b_1', 'map_genoa-2027_host_1742918400000', 'map_x_leader_1742918400000_../..'])(
  'there is no picture %j',
  (id) => {
    expect(readPicture(id)).toBeUndefined();
  },
);
