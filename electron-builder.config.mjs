import { removeDefaultApp } from './scripts/packaging/removeDefaultApp.mjs'

const { ELECTRON_OVERRIDE_DIST_PATH: runtime, OFFPRINT_CARRIED_ELECTRON: carriedVersion } = process.env

/** scripts/run.mjs has this machine’s Electron ready; another system’s or processor’s is electron-builder’s to fetch. */
const electronDist = ({ platformName, arch }) => (platformName === process.platform && arch === process.arch ? runtime : null)

/** The words Chromium itself shows (menus of text fields, file dialogs): the languages the app is read in most. */
const electronLanguages = ['en-US', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'pt-BR', 'ru', 'zh-CN']

/** The library carries its source and binaries for all systems; `platform` and `arch` are electron-builder’s to fill in. */
const sqlite = 'node_modules/@photostructure/sqlite'
const sqliteForThisPlatform = [
  `!${sqlite}/{src,binding.gyp}`,
  `!${sqlite}/prebuilds/!(\${platform}-\${arch})/**`,
  `!${sqlite}/prebuilds/**/*.musl.node`
]

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.example.offprint',
  productName: 'Offprint',
  copyright: '© Offprint contributors',
  electronDist,
  ...(carriedVersion ? { electronVersion: carriedVersion } : {}),
  electronLanguages,
  directories: { output: 'dist', buildResources: 'resources/icons' },
  files: ['out/**', 'resources/sample/**', '!out/.fingerprint', '!**/*.map', ...sqliteForThisPlatform],
  asar: true,
  npmRebuild: false,
  electronFuses: {
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableNodeCliInspectArguments: false,
    enableNodeOptionsEnvironmentVariable: false,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    onlyLoadAppFromAsar: true,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    runAsNode: false
  },
  afterExtract: removeDefaultApp,
  linux: {
    category: 'Network;News;Feed',
    executableName: 'offprint',
    icon: 'resources/icons/png',
    maintainer: 'Offprint contributors <offprint@example.org>',
    syncDesktopName: true,
    synopsis: 'News reader that keeps everything it shows',
    target: ['AppImage', 'deb', 'rpm', 'tar.gz']
  },
  deb: {
    // Read by Debian 12, Ubuntu 22.04 and newer; made in seconds where xz takes minutes.
    compression: 'zst',
    depends: ['libasound2 | libasound2t64', 'libgbm1', 'libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'xdg-utils'],
    recommends: ['libnotify4', 'libsecret-1-0']
  },
  rpm: { depends: ['alsa-lib', 'gtk3', 'mesa-libgbm', 'nss', 'xdg-utils'] },
  win: { icon: 'resources/icons/icon.ico', target: ['nsis', 'zip'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { category: 'public.app-category.news', icon: 'resources/icons/icon.icns', target: ['dmg', 'zip'] }
}
