import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * electron-builder’s `afterExtract`: takes the development Electron’s default app out of the package.
 * electron-builder does it for the releases it unpacks itself, not for a runtime given as a folder.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} context
 */
export async function removeDefaultApp({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin'
  const resources = isMac ? `${packager.appInfo.productFilename}.app/Contents/Resources` : 'resources'
  await rm(join(appOutDir, resources, 'default_app.asar'), { recursive: true, force: true })
}
