// Which way imports go. Each rule carries the sentence its reader needs. Run: npx depcruise domain server web journeys
const feature = '^server/src/(?!platform/|testing/|cli/)([^/]+)/'
const tests = '[.](test|spec)[.]tsx?$|^(server|web)/src/testing/|^journeys/|^benchmarks/'

const order = [
  ...[
    'offices',
    'calendars',
    'priorities',
    'people',
    'set-up',
    'live',
    'mail',
    'callers',
    'consultations',
    'sop',
    'calls',
  ],
  ...['tickets', 'deadlines', 'inbox', 'archive', 'recap', 'backup', 'system-health'],
]
const leftOnly = order.slice(0, -1).map((name, place) => ({
  name: `${name}-looks-left`,
  comment: `${order.join(' <- ')}: right may use left. News that must flow to the left goes as an event.`,
  severity: 'error',
  from: { path: `^server/src/${name}/`, pathNot: tests },
  to: { path: `^server/src/(${order.slice(place + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The domain is shared by server and browser: it imports itself, zod and libphonenumber-js; no I/O.',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { pathNot: '^domain/|^node_modules/(zod|libphonenumber-js)/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'What every feature stands on must not know one of them. Let the feature hand it in.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: tests },
      to: { path: '^server/src/(?!platform/)' },
    },
    {
      name: 'features-meet-at-the-door',
      comment:
        "Import another feature's index.ts, never what stands behind it; if it is missing there, ask for it.",
      severity: 'error',
      from: { path: feature, pathNot: tests },
      to: { path: feature, pathNot: ['^server/src/$1/', '^server/src/[^/]+/index[.]ts$'] },
    },
    ...leftOnly,
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one file, or hide a third that both should use. (Types alone may.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'server-and-web-do-not-meet',
      comment: 'The server never imports a page, a page never the server: what both need is domain.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: tests },
      to: { path: '^(server|web)/', pathNot: '^$1/' },
    },
    {
      name: 'web-features-do-not-meet',
      comment: 'A page that joins features is made in web/src/app.',
      severity: 'error',
      from: { path: '^web/src/(?!app/|ui/|platform/|messages/|testing/)([^/]+)/' },
      to: { path: '^web/src/(?!ui/|platform/|messages/|testing/)', pathNot: '^web/src/$1/' },
    },
    {
      name: 'web-ground-knows-no-feature',
      comment: 'ui, platform and messages are what pages stand on; they know none of them.',
      severity: 'error',
      from: { path: '^web/src/(ui|platform|messages)/', pathNot: tests },
      to: { path: '^web/src/', pathNot: '^web/src/(ui|platform|messages|testing)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What people run never imports a test, a stand-in or a benchmark.',
      severity: 'error',
      from: { path: '^(domain|server|web)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-tools-in-the-product',
      comment: 'A package that people run must stand in dependencies, and every package must be declared.',
      severity: 'error',
      from: { path: '^(domain|server/src|web/src)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Sees `import type` too; TypeScript 7 has no interface that dependency-cruiser could use.
    parser: 'swc',
    doNotFollow: { path: '^node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
    },
  },
}
