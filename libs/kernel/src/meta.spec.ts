import { surroundingsWith } from '@acta/testing';
import fc from 'fast-check';
import { commitIdOf, idCreatedBy } from './meta';

const surroundings = surroundingsWith();

test('the id of a commit derives from who sent the key, and from nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (scope, key, other) => {
      const id = commitIdOf(surroundings, scope, key);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(commitIdOf(surroundings, scope, key)).toBe(id);
      fc.pre(other !== key && other !== scope && !scope.includes('\n'));
      expect(commitIdOf(surroundings, scope, other)).not.toBe(id);
      expect(idCreatedBy(surroundings, id, 'plan')).not.toBe(idCreatedBy(surroundings, id, 'axis'));
    }),
  );
});
