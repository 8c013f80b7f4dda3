// The smallest ncurses program that echoes a key: what a terminal program cannot go below.
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  if (initscr() == NULL) return 1;
  raw();
  noecho();
  mvaddstr(0, 0, "ready");
  move(1, 0);
  refresh();
  for (int key = getch(); key != ERR && key != 0x11; key = getch()) {
    addch((chtype)key);
    if (getcurx(stdscr) > COLS - 2) move(1, 0);
    refresh();
  }
  endwin();
  return 0;
}
