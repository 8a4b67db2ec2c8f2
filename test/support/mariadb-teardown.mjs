/** After the last api-mariadb test: stop the server that mariadb-setup.mjs started. */
export default async function tearDown() {
  await globalThis.privateMariaDb?.stop();
}
