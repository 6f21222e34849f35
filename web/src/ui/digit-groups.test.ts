// @vitest-environment node
import { expect, test } from 'vitest'
import { digitGroups } from './digit-groups.ts'

const read = (number: string) => digitGroups(number).map((group) => group.text)

test.each([
  ['TKT-JBR-202611-0001', ['TKT', '-', 'JBR', '-', '2026', '11', '-', '0001']],
  ['001/FK/LPSE-JBR/XI/2026', ['001', '/', 'FK', '/', 'LPSE', '-', 'JBR', '/', 'XI', '/', '2026']],
  ['12345', ['123', '45']],
  ['081234567890', ['0812', '3456', '7890']],
  ['081234567', ['0812', '345', '67']],
  ['', []],
])('%s is read in groups, no digit alone', (number, groups) => {
  expect(read(number)).toEqual(groups)
})
