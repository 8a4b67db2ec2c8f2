/** The database engine of the running Jest project (see test/jest.config.js). */
declare const TEST_ENGINE: 'sqlite' | 'mariadb';
