import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DATA } from './paths.mjs'

/** Whether a file or folder of the data is there. @param {string} path @returns {boolean} */
export const hasData = (path) => existsSync(join(DATA, path))

/** The bytes of a file of the data, unpacked. @param {string} path @returns {Buffer} */
export function readBytes(path) {
  const bytes = readFileSync(join(DATA, path))
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The characters of a UTF-8 file of the data. @param {string} path @returns {string} */
export const readText = (path) => readBytes(path).toString('utf8')

/** The objects of a JSON Lines file of the data. @param {string} path @returns {Record<string, any>[]} */
export const readObjects = (path) =>
  readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** The objects of a JSON file that is a map from id to object. @param {string} path @returns {[string, Record<string, any>][]} */
export const readEntries = (path) => Object.entries(JSON.parse(readText(path)))
