import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Networks that lead to this machine or into the house (RFC 6890 and its successors), by address and prefix. */
const inside: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]

function listOf(networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [address, bits] of networks) list.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return list
}

const insideList = listOf(inside)
const has = (list: BlockList, address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * The address behind a name that somebody has typed, to be connected to as it is (A16): asked for once, so that it cannot
 * be another one afterwards. An address inside the network is refused (code EINSIDE) unless `allowed` (networks as
 * 10.0.0.0/8, or addresses) holds it. Rejects with the resolver's error when there is no such name.
 */
export async function outsideAddress(host: string, allowed: readonly string[]): Promise<string> {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = isIP(bare) ? [{ address: bare }] : await lookup(bare, { all: true, verbatim: false })
  const permitted = listOf(
    allowed.map((network): readonly [string, number] => {
      const [address = '', bits] = network.split('/')
      return [address, Number(bits ?? (isIP(address) === 6 ? 128 : 32))]
    }),
  )
  const fit = found.find(({ address }) => !has(insideList, address) || has(permitted, address))
  if (fit) return fit.address
  throw Object.assign(new Error('an address inside the network'), { code: 'EINSIDE' })
}
