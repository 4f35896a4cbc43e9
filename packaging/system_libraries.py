"""The few libraries of the system that Qt and the environment need, on Debian, Ubuntu and their kin.

Everything here says what it does and goes on where it may not or cannot: a test run and the command line work
without the libraries of a display.
"""

import ctypes
import os
import shutil
import subprocess
import sys

QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FONTS = ("fonts-dejavu-core", "fonts-wqy-microhei")


def provide_libraries() -> None:
    """Install what Qt lacks here, or say plainly what is missing and how to get it."""
    if sys.platform != "linux":
        return
    wanted = QT | (DISPLAY if has_display() else {})
    missing = [package for library, package in wanted.items() if not present(library)]
    if missing and not install([*missing, *FONTS]):
        print(
            f"Libraries that Qt wants are missing: {', '.join(missing)}.\n"
            "On Debian and Ubuntu: apt-get install --no-install-recommends "
            f"{' '.join([*missing, *FONTS])}\n"
            "The set-up goes on; the window and its tests will not start without them.",
            flush=True,
        )


def provide_environment_module() -> None:
    """Install Python's own module for environments, which Debian keeps in a package apart, or stop."""
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    if subprocess.run(probe, check=False, capture_output=True).returncode == 0:
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if not install([package]):
        sys.exit(f"{sys.executable} cannot make environments. On Debian and Ubuntu: apt-get install {package}")


def has_display() -> bool:
    """Whether a window could be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def present(library: str) -> bool:
    """Whether the system's loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> bool:
    """Install with apt as root or with sudo that asks no password; false where neither is to be had."""
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (before and not may_sudo()):
        return False
    apt = [*before, "apt-get"]
    print(f"Installing with apt-get: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ([*apt, "update", "-qq"], [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages])
    return all(
        subprocess.run(command, check=False, env=quiet, stdin=subprocess.DEVNULL).returncode == 0
        for command in commands
    )


def may_sudo() -> bool:
    """Whether sudo is there and asks no password."""
    if not shutil.which("sudo"):
        return False
    return subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
